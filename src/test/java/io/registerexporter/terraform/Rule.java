package io.registerexporter.terraform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A point of security.
 *
 * @param name what holds, as a test's name
 */
record Rule(String name, List<Check> checks) {

  /** A part of a rule: a line for each thing that is not as it has to be, with its address. */
  @FunctionalInterface
  interface Check {

    Stream<String> violations(Configuration configuration);
  }

  static Rule rule(String name, Check... checks) {
    return new Rule(name, List.of(checks));
  }

  /** Each begins with the rule's name. */
  List<String> violations(Configuration configuration) {
    return checks.stream()
        .flatMap(check -> check.violations(configuration))
        .distinct()
        .map(each -> name + ": " + each)
        .toList();
  }

  boolean isBroken(Configuration configuration) {
    return checks.stream().anyMatch(check -> check.violations(configuration).findAny().isPresent());
  }

  /** In every resource of the type, or in the one of the address, which has to be there. */
  static Check every(String selector, String path, Expected expected) {
    return configuration ->
        configuration.resources(selector).isEmpty()
            ? Stream.of(selector + ": is not there")
            : configuration.resources(selector).stream()
                .flatMap(block -> violations(block, path, expected));
  }

  /** As {@link #every}, if there is any. */
  static Check any(String type, String path, Expected expected) {
    return configuration ->
        configuration.resources(type).stream().flatMap(block -> violations(block, path, expected));
  }

  static Stream<String> violations(Block block, String path, Expected expected) {
    return block.at(path).stream()
        .filter(node -> !expected.holds().test(node))
        .map(
            node ->
                "%s: %s must be %s, and is %s"
                    .formatted(
                        block.address(),
                        path,
                        expected.words(),
                        node.isMissingNode() ? "missing" : node));
  }

  /** In the resource of the address, if it says so at all. */
  static Check optional(String selector, String path, Expected expected) {
    return any(
        selector,
        path,
        new Expected(
            expected.words(), node -> node.isMissingNode() || expected.holds().test(node)));
  }

  /** Addresses of resources that have to be there. */
  static Check there(String... addresses) {
    return configuration ->
        Stream.of(addresses)
            .filter(address -> configuration.resources(address).isEmpty())
            .map(address -> address + ": is not there");
  }

  /** Types of which there is none. */
  static Check none(String... types) {
    return configuration ->
        Stream.of(types)
            .flatMap(type -> configuration.resources(type).stream())
            .map(block -> block.address() + ": must not be there");
  }

  /** Statements that are not right, by what is wrong with each; empty if nothing is. */
  static Check statements(Function<Statement, String> complaint) {
    return configuration ->
        configuration.statements().stream()
            .filter(each -> !complaint.apply(each).isEmpty())
            .map(each -> each.address() + ": " + complaint.apply(each));
  }

  /** What a module that is called is given. */
  static Check given(String path, Expected expected) {
    return configuration ->
        configuration.calls().isEmpty()
            ? Stream.of("module: none is called")
            : configuration.calls().stream().flatMap(call -> violations(call, path, expected));
  }
}
