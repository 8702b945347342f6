import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '@loonbrug/platform';
import { isLinkSettingKey, type LinkSettingKey } from './link-setting-keys';

/** The key in a path; an unknown one is not found. */
@Injectable()
export class LinkSettingKeyPipe implements PipeTransform<unknown, LinkSettingKey> {
  transform(value: unknown): LinkSettingKey {
    if (typeof value !== 'string' || !isLinkSettingKey(value)) throw new NotFound('link setting');
    return value;
  }
}
