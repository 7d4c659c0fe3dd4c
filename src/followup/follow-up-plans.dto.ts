import { Text, Uuid } from '../platform/http/index.js';

/** The plan that was begun from a handling. */
export class FollowUpPlanView {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
}
