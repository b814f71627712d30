package io.registerexporter.bods;

import java.util.Optional;

/**
 * An identifier of an entity or person.
 *
 * @param scheme code of the list that the id is from
 * @param schemeName name of that list
 * @param id the identifier itself
 * @param uri where it can be looked up
 * @param standing whether every version may print it so
 */
public record Identifier(
    Optional<Value> scheme,
    Optional<Value> schemeName,
    Optional<Value> id,
    Optional<Value> uri,
    Standing standing) {

  /** What an identifier's scheme is worth. */
  public enum Standing {
    /** The scheme is in the standard's list, or there is none. */
    SOUND,
    /** The scheme is in no list that is known. */
    SCHEME_NOT_LISTED,
    /** Kept for readers of older versions. */
    BACKWARDS_COMPATIBLE
  }

  /** An identifier in a list that has a name but no code. */
  public static Identifier named(String schemeName, Value id) {
    return new Identifier(
        Optional.empty(),
        Optional.of(new Value.Text(schemeName)),
        Optional.of(id),
        Optional.empty(),
        Standing.SOUND);
  }

  /** An identifier that is its own address. */
  public static Identifier address(String schemeName, String uri) {
    Value text = new Value.Text(uri);
    return new Identifier(
        Optional.empty(),
        Optional.of(new Value.Text(schemeName)),
        Optional.of(text),
        Optional.of(text),
        Standing.SOUND);
  }

  /** The same for a version that takes every scheme. */
  public Identifier asSound() {
    return new Identifier(scheme, schemeName, id, uri, Standing.SOUND);
  }

  /** The same without its scheme. */
  Identifier withoutScheme() {
    return new Identifier(Optional.empty(), schemeName, id, uri, Standing.SOUND);
  }

  /** The same for versions that print no null, as far as it is printed. */
  Identifier asPrinted() {
    boolean isPrinted =
        standing == Standing.SOUND
            && isPrinted(scheme)
            && isPrinted(schemeName)
            && isPrinted(id)
            && isPrinted(uri);
    return isPrinted
        ? this
        : new Identifier(
            scheme.filter(Elements::isPrinted),
            schemeName.filter(Elements::isPrinted),
            id.filter(Elements::isPrinted),
            uri.filter(Elements::isPrinted),
            Standing.SOUND);
  }

  private static boolean isPrinted(Optional<Value> value) {
    return value.isEmpty() || Elements.isPrinted(value.get());
  }
}
