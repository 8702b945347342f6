/** Whether the nine digits of a wage tax number (123456782L01) pass the eleven test; a typing error nearly always fails it. */
export function passesElevenTest(wageTaxNumber: string): boolean {
  const digits = [...wageTaxNumber.slice(0, 9)].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
