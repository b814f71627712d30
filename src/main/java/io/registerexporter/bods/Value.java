package io.registerexporter.bods;

/** A single JSON value whose type the register decides. */
public sealed interface Value {

  Value NULL = new Null();

  record Text(String text) implements Value {}

  /** A number by its JSON text. */
  record JsonNumber(String json) implements Value {}

  /** A null that is printed, where 0.1 does not leave the key out. */
  record Null() implements Value {}
}
