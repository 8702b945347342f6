import { ApiProperty } from '@nestjs/swagger';
import { type Action, type Role, roles, type Subject } from '../access/grants';
import { type SecondFactorStanding, secondFactorStandings } from '../access/second-factor-rule';

/** One rule of CASL, as the API itself applies it; a subject `all` or action `manage` covers every one. */
export class AbilityRuleDto {
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }) action!: Action | Action[];
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }) subject!: Subject | Subject[];
}

/** A role of the person, where it is held, and what it allows there. */
export class MyMembershipDto {
  @ApiProperty({ enum: roles }) role!: Role;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: in the whole portal.' }) domainId!: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'null: not limited to some administrations.' })
  administrationIds!: string[] | null;
  @ApiProperty() mayOpenPayslips!: boolean;
  @ApiProperty({ type: [AbilityRuleDto] }) rules!: AbilityRuleDto[];
}

/** A portal of the person. */
export class PortalNavigationDto {
  @ApiProperty({ format: 'uuid' }) portalId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The person has payslips of their own here.' }) isEmployee!: boolean;
  @ApiProperty({
    enum: secondFactorStandings,
    description:
      'The portal’s rule and this session. announced: from secondFactorRequiredOn on. closed: nothing here is shown or done until the person has a second factor.',
  })
  secondFactor!: SecondFactorStanding;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) secondFactorRequiredOn!: string | null;
  @ApiProperty({ type: [MyMembershipDto] }) memberships!: MyMembershipDto[];
  @ApiProperty({
    type: [AbilityRuleDto],
    description: 'What the person may do somewhere in the portal: for menus. A place has its own, by memberships.',
  })
  rules!: AbilityRuleDto[];
  @ApiProperty({ description: 'Domains that the person reaches.' }) domainCount!: number;
  @ApiProperty({ description: 'Administrations that the person reaches.' }) administrationCount!: number;
  @ApiProperty({ description: 'Contract requests that wait for a decision by this person.' }) openContractRequests!: number;
}

export class NavigationDto {
  @ApiProperty({ type: [PortalNavigationDto] }) portals!: PortalNavigationDto[];
}
