import type { OfferedAction } from '../../kernel/index.js';
import { languageOf, sentenceOf } from '../messages/index.js';
import { Text } from './fields.js';

/** What the reader may do now; a refused action says why, so that a screen shows it disabled with the reason. */
export class ActionView {
  @Text() action!: string;
  @Text({ optional: true, description: 'The refusal’s code, where the action is refused now.' }) code?: string;
  @Text({ optional: true, max: 2000, description: 'The refusal in words.' }) reason?: string;
}

/** Offered actions in the language of the request's `Accept-Language`. */
export function actionViews(offered: readonly OfferedAction[], acceptLanguage?: string): ActionView[] {
  return offered.map(({ action, refused }) =>
    refused ? { action, code: refused.code, reason: sentenceOf(refused, languageOf(acceptLanguage)).detail } : { action });
}
