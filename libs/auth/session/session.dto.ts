import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { codeLength } from '../second-factor/second-factor.dto';
import type { SessionListing, ValidSession } from './session.service';

export class SignInDto {
  @ApiProperty({ maxLength: 254 }) @IsEmail() @MaxLength(254) email!: string;
  @ApiProperty({ maxLength: 128 }) @IsString() @MinLength(1) @MaxLength(128) password!: string;
  @ApiPropertyOptional({
    maxLength: codeLength,
    description: 'Of the app, or a recovery code: when the answer without it was auth.second_factor_needed.',
  })
  @CanBeLeftOut()
  @IsString()
  @MaxLength(codeLength)
  code?: string;
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['nl', 'en'] }) language!: 'nl' | 'en';
}

export class MyPortalDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty() name!: string;
}

/** Who is signed in, and what unsafe requests must repeat. */
export class SessionDto {
  @ApiProperty({ type: PersonDto }) user!: PersonDto;
  @ApiProperty({ enum: ['password', 'second_factor'], description: 'What was proven for this session.' })
  authenticationLevel!: 'password' | 'second_factor';
  @ApiProperty({ description: 'Repeat it in the header x-csrf-token of every POST, PUT, PATCH and DELETE.' }) csrfToken!: string;
  @ApiProperty({ type: [MyPortalDto] }) portals!: MyPortalDto[];
  @ApiProperty({ format: 'date-time', description: 'The session ends then, whatever happens.' }) expiresAt!: Date;
  @ApiProperty({ description: 'And after so many minutes without use.' }) idleMinutes!: number;
}

/** One of the person's own sessions. */
export class SessionListingDto {
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ description: 'Whether this request came by it.' }) isCurrent!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: Date;
  @ApiProperty({ format: 'date-time' }) expiresAt!: Date;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true }) userAgent!: string | null;

  static of(listing: SessionListing, current: ValidSession): SessionListingDto {
    return Object.assign(new SessionListingDto(), listing, { isCurrent: listing.sessionId === current.sessionId });
  }
}

export class SessionListDto {
  @ApiProperty({ type: [SessionListingDto] }) items!: SessionListingDto[];
  @ApiProperty() total!: number;
}

export class RevokedSessionsDto {
  @ApiProperty({ description: 'How many sessions were ended.' }) revoked!: number;
}
