package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;
import java.util.function.Consumer;

/** Takes what the rules find in one statement. */
record Breaches(Consumer<Breach> taker) {

  void add(Rule rule, Value at) {
    taker.accept(new Breach(rule, at.pointer()));
  }

  void addIf(boolean broken, Rule rule, Value at) {
    if (broken) {
      add(rule, at);
    }
  }
}
