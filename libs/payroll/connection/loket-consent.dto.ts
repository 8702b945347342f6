import { ApiProperty } from '@nestjs/swagger';

export class ConsentBegunDto {
  /** Where the browser goes to give consent at Loket; usable once, within ten minutes, in this session. */
  @ApiProperty() authorizationUrl!: string;
}
