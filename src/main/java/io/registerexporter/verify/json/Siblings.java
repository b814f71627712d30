package io.registerexporter.verify.json;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A value and those behind it, one after the other. */
final class Siblings implements Iterator<Value> {

  private Value next;

  /**
   * @param first null if there is none
   */
  Siblings(Value first) {
    this.next = first;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Value next() {
    if (next == null) {
      throw new NoSuchElementException("the last value has been read");
    }
    Value value = next;
    next = value.next();
    return value;
  }
}
