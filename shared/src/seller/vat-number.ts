/** Whether an Italian VAT number has eleven digits of which the last checks the others (Luhn). */
export function isItalianVatNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, position) => {
    const doubled = position % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
