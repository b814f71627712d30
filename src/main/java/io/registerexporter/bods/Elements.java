package io.registerexporter.bods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Elements of statements that have one form in several versions. What is absent is left out. */
final class Elements {

  /** So many identifiers are compared faster than hashed. */
  private static final int FEW = 8;

  private Elements() {}

  static void country(JsonLine json, Key key, Optional<Country> country) {
    if (country.isPresent()) {
      json.beginObject(key);
      nameAndCode(json, country.get().name(), country.get().code());
      json.endObject();
    }
  }

  static void nameAndCode(JsonLine json, String name, String code) {
    json.text(Key.NAME, name);
    json.text(Key.CODE, code);
  }

  static void nationality(JsonLine json, Optional<Country> nationality) {
    if (nationality.isPresent()) {
      json.beginArray(Key.NATIONALITIES);
      json.beginObject();
      nameAndCode(json, nationality.get().name(), nationality.get().code());
      json.endObject();
      json.endArray();
    }
  }

  static void fullName(JsonLine json, String type, Optional<String> name) {
    if (name.isPresent()) {
      json.beginArray(Key.NAMES);
      json.beginObject();
      json.text(Key.TYPE, type);
      json.text(Key.FULL_NAME, name);
      json.endObject();
      json.endArray();
    }
  }

  /** Each once, although two may differ in what is not printed. */
  static void identifiers(JsonLine json, List<Identifier> identifiers) {
    if (identifiers.isEmpty()) {
      return;
    }
    Collection<Identifier> different =
        identifiers.size() <= FEW ? new ArrayList<>(FEW) : new HashSet<>();
    json.beginArray(Key.IDENTIFIERS);
    for (Identifier identifier : identifiers) {
      Identifier printed = identifier.asPrinted();
      if (!different.contains(printed)) {
        different.add(printed);
        identifier(json, printed);
      }
    }
    json.endArray();
  }

  static void identifier(JsonLine json, Identifier identifier) {
    json.beginObject();
    json.value(Key.SCHEME, identifier.scheme());
    json.value(Key.SCHEME_NAME, identifier.schemeName());
    json.value(Key.ID, identifier.id());
    json.value(Key.URI, identifier.uri());
    json.endObject();
  }

  static void value(JsonLine json, Key key, Value value) {
    if (isPrinted(value)) {
      json.value(key, value);
    }
  }

  /** True for all but a null. */
  static boolean isPrinted(Value value) {
    return !(value instanceof Value.Null);
  }

  /** As up to 0.2. */
  static void address(
      JsonLine json, Optional<String> type, Optional<String> address, Optional<Country> country) {
    if (address.isPresent()) {
      json.beginArray(Key.ADDRESSES);
      json.beginObject();
      json.text(Key.TYPE, type);
      json.text(Key.ADDRESS, address);
      json.text(Key.COUNTRY, country.map(Country::code));
      json.endObject();
      json.endArray();
    }
  }

  /** The two ends of a relationship as up to 0.2. */
  static void ends(JsonLine json, OwnershipOrControlStatement statement, Codes codes) {
    json.beginObject(Key.SUBJECT);
    json.text(
        Key.DESCRIBED_BY_ENTITY_STATEMENT, statement.subject().reference().statementId().text());
    json.endObject();
    json.beginObject(Key.INTERESTED_PARTY);
    InterestedParty party = statement.interestedParty();
    if (party instanceof InterestedParty.DescribedByEntityStatement entity) {
      json.text(Key.DESCRIBED_BY_ENTITY_STATEMENT, entity.statement().statementId().text());
    } else if (party instanceof InterestedParty.DescribedByPersonStatement person) {
      json.text(Key.DESCRIBED_BY_PERSON_STATEMENT, person.statement().statementId().text());
    } else if (party instanceof Unspecified unspecified) {
      unspecified(json, Key.UNSPECIFIED, unspecified, codes);
    }
    json.endObject();
  }

  static void unspecified(JsonLine json, Key key, Optional<Unspecified> why, Codes codes) {
    if (why.isPresent()) {
      unspecified(json, key, why.get(), codes);
    }
  }

  static void unspecified(JsonLine json, Key key, Unspecified why, Codes codes) {
    json.beginObject(key);
    json.text(Key.REASON, codes.reason(why.reason()));
    json.text(Key.DESCRIPTION, why.description());
    json.endObject();
  }

  static void source(JsonLine json, Optional<Source> source) {
    if (source.isPresent()) {
      source(json, source.get());
    }
  }

  private static void source(JsonLine json, Source source) {
    json.beginObject(Key.SOURCE);
    if (!source.types().isEmpty()) {
      json.texts(Key.TYPE, source.types());
    }
    json.text(Key.DESCRIPTION, source.description());
    json.text(Key.URL, source.url());
    json.seconds(Key.RETRIEVED_AT, source.retrievedAt());
    json.endObject();
  }

  /** The value of publicationDetails as JSON; it is the same in all statements. */
  static byte[] publicationDetails(PublicationDetails details, BodsVersion version) {
    JsonLine json = new JsonLine();
    json.begin();
    json.day(Key.PUBLICATION_DATE, details.date());
    json.text(Key.BODS_VERSION, version.label());
    json.text(Key.LICENSE, details.license());
    json.beginObject(Key.PUBLISHER);
    json.text(Key.NAME, details.publisherName());
    json.text(Key.URL, details.publisherUrl());
    json.endObject();
    return json.end();
  }
}
