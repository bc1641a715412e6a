import { isDarkColour } from '../../../src/taskpane/look/is-dark-colour';

describe('isDarkColour', () => {
  it.each([
    ['#FFFFFF', false],
    ['#F3F2F1', false],
    ['#666666', true],
    ['#262626', true],
    ['1f1f1f', true],
    // A saturated yellow is light, a saturated blue dark, whatever the mean of their parts.
    ['#FFFF00', false],
    ['#0000FF', true],
  ])('%s', (colour, expected) => {
    expect(isDarkColour(colour)).toBe(expected);
  });

  it('gives null for what is no colour', () => {
    expect(isDarkColour('')).toBeNull();
    expect(isDarkColour('#FFF')).toBeNull();
    expect(isDarkColour('white')).toBeNull();
  });
});
