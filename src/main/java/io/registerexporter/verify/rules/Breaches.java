package io.registerexporter.verify.rules;

import java.util.function.Consumer;

/** Takes what the rules find in one statement. */
record Breaches(Consumer<Breach> taker) {

  void add(Rule rule, Located at) {
    taker.accept(new Breach(rule, at.pointer()));
  }

  void addIf(boolean broken, Rule rule, Located at) {
    if (broken) {
      add(rule, at);
    }
  }
}
