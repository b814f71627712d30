package io.registerexporter.verify.json;

/**
 * The name of a value in its object.
 *
 * @param text interned, as literals are, so that one is the other or another text
 * @param number its number among {@link Names}, or {@link #UNKNOWN}
 */
record Name(String text, int number) {

  static final int UNKNOWN = -1;
}
