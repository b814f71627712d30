package io.registerexporter.verify.rules;

/**
 * A place where a statement breaks a rule.
 *
 * @param rule the rule
 * @param pointer JSON pointer to the place, which holds keys and numbers and no values
 */
public record Breach(Rule rule, String pointer) {}
