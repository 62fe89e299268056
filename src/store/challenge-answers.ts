import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { ChallengeAnswerRow } from './rows/challenge-answer.row';

const answers = table(ChallengeAnswerRow);

export type ChallengeAnswer = Readonly<ChallengeAnswerRow>;

export function insertChallengeAnswer(tx: Executor, answer: ChallengeAnswer): Promise<void> {
  return answers.insert(tx, answer);
}

export async function updateChallengeAnswer(
  tx: Executor,
  { applicationId, idempotencyKey }: Pick<ChallengeAnswer, 'applicationId' | 'idempotencyKey'>,
  sendingUntil: Date | null,
): Promise<void> {
  await answers.update(tx, { applicationId, idempotencyKey }, { sendingUntil });
}

export function findChallengeAnswer(
  from: Queryable,
  applicationId: string,
  idempotencyKey: string,
): Promise<ChallengeAnswer | undefined> {
  return answers.findOne(from, { applicationId, idempotencyKey });
}
