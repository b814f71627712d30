package io.registerexporter.bods;

/**
 * A statementID of BODS 0.1 and 0.2. Many are only compared or hashed, so its text is made when
 * somebody asks for it.
 *
 * @param hash the 64 bits in it, unsigned, by which statements are ordered and cut into parts
 */
public record StatementId(long hash) {

  private static final String PREFIX = "openownership-register-";

  /** The id of BODS 0.1 and 0.2: XXH64 (seed 0) of the UTF-8 bytes of the string, as a decimal. */
  public static StatementId ofHashed(String hashed) {
    return ofHash(Xxh64.of(hashed));
  }

  public static StatementId ofHash(long hash) {
    return new StatementId(hash);
  }

  /**
   * Reads a printed id.
   *
   * @throws IllegalArgumentException if the text is not such an id
   */
  public static StatementId parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("no statementID of this register: " + text);
    }
    StatementId id = ofHash(Long.parseUnsignedLong(text.substring(PREFIX.length())));
    if (!id.text().equals(text)) {
      throw new IllegalArgumentException("no canonical statementID: " + text);
    }
    return id;
  }

  /** The id as it is printed. */
  public String text() {
    return PREFIX + Long.toUnsignedString(hash);
  }
}
