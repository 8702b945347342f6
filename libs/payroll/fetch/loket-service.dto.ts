import { ApiProperty } from '@nestjs/swagger';
import { LoketCredentialDto } from '../connection/loket-credential.dto';
import { LoketLinkDto } from '../connection/loket-link.dto';

export class LinkContractDto {
  @ApiProperty({ enum: ['open', 'feature_missing', 'line_missing'] }) state!: 'open' | 'feature_missing' | 'line_missing';
}

export class PushAddressDto {
  /** Administration number and sub-administration number, to be typed into Loket. */
  @ApiProperty() number!: number;
  @ApiProperty() subNumber!: number;
}

/** All that the screen 'Loket service' of an administration shows. */
export class LoketServiceDto {
  @ApiProperty({ type: LinkContractDto }) contract!: LinkContractDto;
  /** Whether the portal has a client at Loket, and has the link switched on. */
  @ApiProperty() isPortalConnected!: boolean;
  @ApiProperty({ enum: ['production', 'acceptance', 'configured'], nullable: true }) environment!: string | null;
  /** The credential that holds here, and where it comes from. */
  @ApiProperty({ type: LoketCredentialDto, nullable: true }) credential!: LoketCredentialDto | null;
  /** The client number of the first link: the field Relatiecode. */
  @ApiProperty({ type: Number, nullable: true }) contactCode!: number | null;
  @ApiProperty({ type: [LoketLinkDto] }) links!: LoketLinkDto[];
  @ApiProperty({ type: PushAddressDto }) push!: PushAddressDto;
  /** Up to when the books hold what Loket has. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSuccessAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastAttemptAt!: Date | null;
  /** Null where nothing is fetched by itself. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextFetchAt!: Date | null;
  /** A fetch of these books that is not finished. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) runningFetchId!: string | null;
}
