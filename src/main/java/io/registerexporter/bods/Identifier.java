package io.registerexporter.bods;

import java.util.Optional;

/**
 * An identifier of an entity or person.
 *
 * @param scheme code of the list that the id is from, of org-id.guide
 * @param schemeName name of that list
 * @param id the identifier itself
 * @param uri where it can be looked up
 */
public record Identifier(
    Optional<Value> scheme, Optional<Value> schemeName, Optional<Value> id, Optional<Value> uri) {

  /** An identifier in a list that has a name but no code. */
  public static Identifier named(String schemeName, Value id) {
    return new Identifier(
        Optional.empty(),
        Optional.of(new Value.Text(schemeName)),
        Optional.of(id),
        Optional.empty());
  }

  /** An identifier that is its own address. */
  public static Identifier address(String schemeName, String uri) {
    Value text = new Value.Text(uri);
    return new Identifier(
        Optional.empty(),
        Optional.of(new Value.Text(schemeName)),
        Optional.of(text),
        Optional.of(text));
  }
}
