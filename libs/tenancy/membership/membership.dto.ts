import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '@loonbrug/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsEmail, IsIn, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { type Role, roles } from '../access/grants';
import { ListRequestDto } from '../list/list-request.dto';
import type { MembershipTerms } from './membership-place';

export class MembershipListRequestDto extends ListRequestDto {
  @ApiPropertyOptional({ enum: roles }) @CanBeLeftOut() @IsIn(roles) role?: Role;
  @ApiPropertyOptional({ format: 'uuid' }) @CanBeLeftOut() @IsUUID() domainId?: string;
}

/** A role, and where it is held. A portal administrator's is the whole portal; management and HRM belong to one domain. */
export class MembershipTermsDto implements MembershipTerms {
  @ApiProperty({ enum: roles, description: 'An employee is not made here: an employee record is, by its own invitation.' })
  @IsIn(roles)
  role!: Role;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: in the whole portal.' })
  @ValidateIf((terms: MembershipTermsDto) => terms.domainId !== null)
  @IsUUID()
  domainId!: string | null;
  @ApiProperty({ type: [String], nullable: true, maxItems: 500, description: 'null: not limited to some administrations.' })
  @ValidateIf((terms: MembershipTermsDto) => terms.administrationIds !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  administrationIds!: string[] | null;
  @ApiProperty({ description: 'Opening payslips of others, each with a reason. Only a portal administrator’s or back office’s.' })
  @IsBoolean()
  mayOpenPayslips!: boolean;
}

export class MembershipInvitationRequestDto extends MembershipTermsDto {
  @ApiProperty({ maxLength: 254 }) @IsEmail() @MaxLength(254) email!: string;
  @ApiProperty({ enum: ['nl', 'en'] }) @IsIn(['nl', 'en']) language!: Language;
}

export class NamedAdministrationDto {
  @ApiProperty({ format: 'uuid' }) administrationId!: string;
  @ApiProperty() name!: string;
}

export class MembershipDto {
  @ApiProperty({ format: 'uuid' }) membershipId!: string;
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The address that the portal invited; not that of the account.' })
  email!: string | null;
  @ApiProperty({ enum: roles }) role!: Role;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) domainId!: string | null;
  @ApiProperty({ type: String, nullable: true }) domainName!: string | null;
  @ApiProperty({ type: [NamedAdministrationDto], nullable: true, description: 'null: not limited.' })
  administrations!: NamedAdministrationDto[] | null;
  @ApiProperty() mayOpenPayslips!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
}

export class MembershipListDto {
  @ApiProperty({ type: [MembershipDto] }) items!: MembershipDto[];
  @ApiProperty() total!: number;
}

export class MembershipInvitationDto {
  @ApiProperty({ format: 'uuid' }) membershipInvitationId!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: roles }) role!: Role;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) domainId!: string | null;
  @ApiProperty({ type: String, nullable: true }) domainName!: string | null;
  @ApiProperty({ type: [NamedAdministrationDto], nullable: true }) administrations!: NamedAdministrationDto[] | null;
  @ApiProperty() mayOpenPayslips!: boolean;
  @ApiProperty({ format: 'date-time' }) invitedAt!: Date;
  @ApiProperty({ format: 'date-time' }) expiresAt!: Date;
  @ApiProperty({ description: 'Past its time: send it again, or withdraw it.' }) isExpired!: boolean;
}

export class MembershipInvitationListDto {
  @ApiProperty({ type: [MembershipInvitationDto] }) items!: MembershipInvitationDto[];
  @ApiProperty() total!: number;
}

export class MadeMembershipInvitationDto {
  @ApiProperty({ format: 'uuid' }) membershipInvitationId!: string;
}

export class AcceptedMembershipDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty({ format: 'uuid' }) membershipId!: string;
}
