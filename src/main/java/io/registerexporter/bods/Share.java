package io.registerexporter.bods;

/** How much of an interest is held, in percent. */
public sealed interface Share {

  /** An exact share. 0.1 prints {@link Value#NULL} if it is not known. */
  record Exact(Value share) implements Share {}

  /**
   * A range; the flags say which bounds are not part of it. A bound that is not given is {@link
   * Value#NULL}, which only 0.1 prints.
   */
  record Range(Value minimum, Value maximum, boolean exclusiveMinimum, boolean exclusiveMaximum)
      implements Share {}
}
