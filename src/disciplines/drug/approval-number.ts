/** 国药准字 with a letter and eight digits, since 2020 HJ and HC for what is made abroad and in Hong Kong, Macao and Taiwan. @source NMPA approval numbers (numbers of the practice, unverified) */
const NATIONAL = /^国药准字(?:[HZSBTFJ]|HJ|HC)\d{8}$/;
/** A hospital's own preparation: the province's character, 药制字 (药制备字 where it is filed), a letter and eight digits or more (unverified). */
const HOSPITAL = /^[一-龥]药制[字备]?字?[HZSJ]\d{8,12}$/;

/** Whether this text is an approval number of a drug as it is printed; blanks do not count. */
export function isApprovalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return NATIONAL.test(plain) || HOSPITAL.test(plain);
}
