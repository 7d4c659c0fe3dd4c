import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeOf, typedCode } from './domain/index.js';

/**
 * The code on the sampled unit's copy of a sampling record that lets its holder open the enterprise's portal: 140 bits that follow from the record
 * and the system's secret, so that nothing is stored and nobody can compute it.
 */
export function invitationOf(secret: Buffer, recordId: string): string {
  return codeOf(createHmac('sha256', secret).update(`portal-invitation\n${recordId}`).digest());
}

/** Whether a typed code is the invitation of this record; dashes, blanks and case do not matter. */
export function isInvitation(secret: Buffer, recordId: string, typed: string): boolean {
  const [wanted, given] = [Buffer.from(invitationOf(secret, recordId)), Buffer.from(typedCode(typed))];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** The page where an enterprise registers with the code of its record. */
export function invitationUrl(base: string, recordNumber: string, code: string): string {
  return `${base}/portal/register?record=${encodeURIComponent(recordNumber)}&c=${code}`;
}
