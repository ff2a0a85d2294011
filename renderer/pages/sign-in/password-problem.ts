const shortest = 8;
const longest = 128;

/** The lengths the host accepts (OWASP ASVS 5, no composition rules); null when the password fits them. */
export function passwordProblem(password: string): 'tooShort' | 'tooLong' | null {
  if (password.length < shortest) return 'tooShort';
  return password.length > longest ? 'tooLong' : null;
}
