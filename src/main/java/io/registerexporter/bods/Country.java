package io.registerexporter.bods;

/**
 * A country.
 *
 * @param name its name
 * @param code its ISO 3166-1 alpha-2 code
 */
public record Country(String name, String code) {}
