import { type PurchaseAuthorization, type QuestionHead } from '../contract';
import { isJson } from './answer';
import { type StashConfig } from './config';
import { headerValues } from './header-values';
import { answerTo, questionRefusal } from './question-answer';
import { readPlayer, readQuestion } from './question';
import { sameKey } from './signature';

/** Stash asks before it charges (Stash contract, section 4). Here are the rules that need nothing stored, M3 to M11. */
export function purchaseAuthorization(config: StashConfig): PurchaseAuthorization {
  return {
    grantOn: config.grantOn,
    bodyBytesMax: 262_144,
    refuseHead: head => {
      if (!hasKey(config, head)) return questionRefusal('unauthorized');
      if (readPlayer(head.playerSegment) === undefined) return questionRefusal('invalid_player_id');
      return saysJson(head) ? undefined : questionRefusal('not_json');
    },
    read: (head, body) => {
      const player = readPlayer(head.playerSegment);
      return player === undefined ? questionRefusal('invalid_player_id') : readQuestion(player, body);
    },
    answer: answerTo,
  };
}

/** Rule M3: exactly one, and equal. */
function hasKey({ authorizeHeader, authorizeKey }: StashConfig, { rawHeaders }: QuestionHead): boolean {
  const [key, ...more] = headerValues(rawHeaders, authorizeHeader);
  return key !== undefined && more.length === 0 && sameKey(authorizeKey, key);
}

/** Rule M5. */
function saysJson({ headers }: QuestionHead): boolean {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  return encoding === 'identity' && isJson({ 'content-type': headers['content-type'] ?? '' });
}
