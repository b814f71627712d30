package io.registerexporter.verify.json;

/** That a line cannot be read; why is nobody's business, as it may hold personal data. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  Unreadable() {
    super("no JSON", null, false, false);
  }

  static void unless(boolean readable) throws Unreadable {
    if (!readable) {
      throw new Unreadable();
    }
  }
}
