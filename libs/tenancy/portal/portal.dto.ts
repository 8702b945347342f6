import { ApiProperty } from '@nestjs/swagger';
import { IsName, type Language } from '@loonbrug/platform';
import { IsIn } from 'class-validator';

export class PortalDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['nl', 'en'], description: 'The language of mails to people whose own is not known.' }) language!: Language;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
}

export class PortalChangeDto {
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsName() name!: string;
  @ApiProperty({ enum: ['nl', 'en'] }) @IsIn(['nl', 'en']) language!: Language;
}
