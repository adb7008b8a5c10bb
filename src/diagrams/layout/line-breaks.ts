const isIdeograph = (character: string): boolean => /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character);
const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isHyphen = (character: string): boolean => /[-\u2010\u2013\u2014]/.test(character);

/** Whether a line may break between two neighboring characters; the cases of UAX #14 that labels meet. */
function mayBreak(before: string | undefined, left: string, right: string): boolean {
  if (left === ' ') return right !== ' ';
  if (isHyphen(left)) return isLetter(right) && before !== undefined && before !== ' ';
  return (isIdeograph(left) && isWordCharacter(right)) || (isIdeograph(right) && isWordCharacter(left));
}

/** The pieces of a text between which a line may break; joined they give the text. */
export function breakablePieces(text: string): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  let piece = '';
  characters.forEach((character, index) => {
    piece += character;
    const next = characters[index + 1];
    if (next === undefined || !mayBreak(characters[index - 1], character, next)) return;
    pieces.push(piece);
    piece = '';
  });
  if (piece) pieces.push(piece);
  return pieces;
}
