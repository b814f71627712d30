package io.registerexporter.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A configuration with one thing changed.
 *
 * @param kind what was done: {@code resource}, {@code attribute} and so on, see {@link Mutations}
 * @param address to which resource or statement
 * @param path where in it, empty for all of it
 * @param change does it to a folder's JSON
 */
record Mutation(String kind, String address, String path, Consumer<ObjectNode> change) {

  Configuration of(Configuration configuration) {
    ObjectNode copy = configuration.json().deepCopy();
    change.accept(copy);
    return configuration.with(copy);
  }

  @Override
  public String toString() {
    return kind + " | " + address + " | " + path;
  }
}
