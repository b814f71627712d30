package io.registerexporter.bods;

import java.util.Optional;

/**
 * Where an entity was formed.
 *
 * @param country the country
 * @param subdivision the part of it that has a law of its own, by its ISO 3166-2 code
 */
public record Jurisdiction(Country country, Optional<Subdivision> subdivision) {

  /**
   * @param name its name
   * @param code its ISO 3166-2 code, such as {@code US-DE}
   */
  public record Subdivision(String name, String code) {}

  public static Jurisdiction of(Country country) {
    return new Jurisdiction(country, Optional.empty());
  }
}
