package io.registerexporter.bods;

/** How much of an interest is held, in percent. */
public sealed interface Share {

  /** An exact share, printed as its own minimum and maximum. {@link Value#NULL} if unknown. */
  record Exact(Value share) implements Share {}

  /** A range; the flags say which bounds are not part of it. */
  record Range(Value minimum, Value maximum, boolean exclusiveMinimum, boolean exclusiveMaximum)
      implements Share {}
}
