package io.registerexporter.bods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Elements of statements that have one form from 0.2 on. What is absent or empty is left out. */
final class Elements {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Elements() {}

  static ObjectNode object() {
    return JSON.objectNode();
  }

  static void text(ObjectNode parent, String key, Optional<String> text) {
    text.ifPresent(present -> parent.put(key, present));
  }

  static ObjectNode country(Country country) {
    return object().put("name", country.name()).put("code", country.code());
  }

  /** Each once, although two may differ in what is not printed. */
  static void identifiers(ObjectNode parent, List<Identifier> identifiers) {
    Set<ObjectNode> different = new LinkedHashSet<>();
    for (Identifier identifier : identifiers) {
      ObjectNode object = object();
      value(object, "scheme", identifier.scheme());
      value(object, "schemeName", identifier.schemeName());
      value(object, "id", identifier.id());
      value(object, "uri", identifier.uri());
      different.add(object);
    }
    if (!different.isEmpty()) {
      parent.putArray("identifiers").addAll(different);
    }
  }

  private static void value(ObjectNode parent, String key, Optional<Value> value) {
    value.filter(Elements::isPrinted).ifPresent(present -> value(parent, key, present));
  }

  /** True for all but a null. */
  static boolean isPrinted(Value value) {
    return !(value instanceof Value.Null);
  }

  static void value(ObjectNode parent, String key, Value value) {
    if (value instanceof Value.JsonNumber number) {
      parent.putRawValue(key, new RawValue(number.json()));
    } else if (value instanceof Value.Text text) {
      parent.put(key, text.text());
    }
  }

  static ObjectNode unspecified(Unspecified unspecified, Codes codes) {
    ObjectNode object = object().put("reason", codes.reason(unspecified.reason()));
    text(object, "description", unspecified.description());
    return object;
  }

  static ObjectNode source(Source source) {
    ObjectNode object = object();
    if (!source.types().isEmpty()) {
      ArrayNode types = object.putArray("type");
      source.types().forEach(types::add);
    }
    text(object, "description", source.description());
    text(object, "url", source.url());
    text(object, "retrievedAt", source.retrievedAt().map(Times::seconds));
    return object;
  }

  static ObjectNode publicationDetails(PublicationDetails details, BodsVersion version) {
    ObjectNode object =
        object()
            .put("publicationDate", details.date().toString())
            .put("bodsVersion", version.label());
    text(object, "license", details.license());
    ObjectNode publisher = object.putObject("publisher");
    text(publisher, "name", details.publisherName());
    text(publisher, "url", details.publisherUrl());
    return object;
  }
}
