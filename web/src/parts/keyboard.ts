/** Whether what is typed now goes into a field, so that single-letter shortcuts keep out of the way. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="grid"], .ant-select, .ant-modal') !== null;
}
