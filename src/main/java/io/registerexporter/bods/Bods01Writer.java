package io.registerexporter.bods;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Statements in the form of BODS 0.1, as the register's own exporter printed them. */
public final class Bods01Writer implements StatementWriter {

  private static final Codes CODES = Codes.of(BodsVersion.V0_1);

  @Override
  public StatementLine write(Statement statement, Change.Listener changes) {
    StatementId id = statement.identity().statementId();
    byte[] line = line(statement);
    return new StatementLine(statement.type(), id.text(), new StatementHash(id.hash(), 0), line);
  }

  private static byte[] line(Statement statement) {
    return JsonLines.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("statementID", statement.identity().statementId().text());
          json.writeStringField("statementType", statement.type().code());
          if (statement instanceof EntityStatement entity) {
            writeEntity(json, entity);
          } else if (statement instanceof PersonStatement person) {
            writePerson(json, person);
          } else if (statement instanceof OwnershipOrControlStatement ownership) {
            writeOwnership(json, ownership);
          }
          json.writeEndObject();
        });
  }

  private static void writeEntity(JsonGenerator json, EntityStatement entity) throws IOException {
    Optional<Country> country = entity.jurisdiction().map(Jurisdiction::country);
    json.writeStringField("entityType", CODES.entityType(entity.kind().type()));
    writeText(json, "name", entity.name());
    if (country.isPresent()) {
      json.writeFieldName("incorporatedInJurisdiction");
      writeCountry(json, country.get());
    }
    writeIdentifiers(json, entity.identifiers());
    writeDate(json, "foundingDate", entity.lifetime().foundingDate());
    writeDate(json, "dissolutionDate", entity.lifetime().dissolutionDate());
    writeAddress(json, Optional.of("registered"), entity.address(), country);
  }

  private static void writePerson(JsonGenerator json, PersonStatement person) throws IOException {
    boolean known = person.personType() == PersonType.KNOWN_PERSON;
    json.writeStringField("personType", person.personType().code());
    writeText(json, "missingInfoReason", person.unspecified().flatMap(Unspecified::description));
    json.writeArrayFieldStart("names");
    if (known) {
      json.writeStartObject();
      json.writeStringField("type", "individual");
      json.writeStringField("fullName", person.fullName().orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
    writeIdentifiers(json, person.identifiers());
    if (!known || person.details().nationality().isPresent()) {
      json.writeArrayFieldStart("nationalities");
      if (person.details().nationality().isPresent()) {
        writeCountry(json, person.details().nationality().get());
      }
      json.writeEndArray();
    }
    writeFirst(json, "birthDate", person.details().birthDate());
    if (known) {
      PersonStatement.Details details = person.details();
      writeAddress(json, Optional.empty(), details.address(), details.residence());
    } else {
      json.writeArrayFieldStart("addresses");
      json.writeEndArray();
    }
  }

  private static void writeOwnership(JsonGenerator json, OwnershipOrControlStatement statement)
      throws IOException {
    writeFirst(json, "statementDate", statement.identity().date().declared());
    json.writeObjectFieldStart("subject");
    json.writeStringField(
        "describedByEntityStatement", statement.subject().reference().statementId().text());
    json.writeEndObject();
    writeInterestedParty(json, statement.interestedParty());
    json.writeArrayFieldStart("interests");
    for (Interest interest : statement.interests()) {
      writeInterest(json, interest, statement.terms().period());
    }
    json.writeEndArray();
    if (statement.source().isPresent()) {
      writeSource(json, statement.source().get());
    }
  }

  private static void writeInterestedParty(JsonGenerator json, InterestedParty party)
      throws IOException {
    json.writeObjectFieldStart("interestedParty");
    if (party instanceof InterestedParty.DescribedByEntityStatement entity) {
      json.writeStringField("describedByEntityStatement", entity.statement().statementId().text());
    } else if (party instanceof InterestedParty.DescribedByPersonStatement person) {
      json.writeStringField("describedByPersonStatement", person.statement().statementId().text());
    } else if (party instanceof Unspecified unspecified) {
      json.writeObjectFieldStart("unspecified");
      json.writeStringField("reason", CODES.reason(unspecified.reason()));
      writeText(json, "description", unspecified.description());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeInterest(JsonGenerator json, Interest interest, Period period)
      throws IOException {
    json.writeStartObject();
    writeText(json, "type", interest.type().map(Bods01Writer::code));
    writeText(json, "details", interest.details());
    if (interest.share().isPresent()) {
      json.writeObjectFieldStart("share");
      writeShare(json, interest.share().get());
      json.writeEndObject();
    }
    writeFirst(json, "startDate", period.start());
    writeFirst(json, "endDate", period.end());
    json.writeEndObject();
  }

  private static String code(InterestType type) {
    return type instanceof InterestType.AsStored stored
        ? stored.text()
        : CODES.interestType((InterestType.Code) type).orElseThrow();
  }

  private static void writeShare(JsonGenerator json, Share share) throws IOException {
    if (share instanceof Share.Exact exact) {
      writeValue(json, "exact", exact.share());
      writeValue(json, "minimum", exact.share());
      writeValue(json, "maximum", exact.share());
    } else if (share instanceof Share.Range range) {
      writeValue(json, "minimum", range.minimum());
      writeValue(json, "maximum", range.maximum());
      json.writeBooleanField("exclusiveMinimum", range.exclusiveMinimum());
      json.writeBooleanField("exclusiveMaximum", range.exclusiveMaximum());
    }
  }

  private static void writeSource(JsonGenerator json, Source source) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeArrayFieldStart("type");
    for (String type : source.types()) {
      json.writeString(type);
    }
    json.writeEndArray();
    writeText(json, "description", source.description());
    writeText(json, "url", source.url());
    if (source.retrievedAt().isPresent()) {
      json.writeStringField("retrievedAt", Times.seconds(source.retrievedAt().get()));
    }
    json.writeEndObject();
  }

  private static void writeIdentifiers(JsonGenerator json, List<Identifier> identifiers)
      throws IOException {
    json.writeArrayFieldStart("identifiers");
    for (Identifier identifier : identifiers) {
      json.writeStartObject();
      writeValue(json, "scheme", identifier.scheme());
      writeValue(json, "schemeName", identifier.schemeName());
      writeValue(json, "id", identifier.id());
      writeValue(json, "uri", identifier.uri());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Nothing without a text. */
  private static void writeAddress(
      JsonGenerator json,
      Optional<String> type,
      Optional<String> address,
      Optional<Country> country)
      throws IOException {
    if (address.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("addresses");
    json.writeStartObject();
    writeText(json, "type", type);
    json.writeStringField("address", address.get());
    writeText(json, "country", country.map(Country::code));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeCountry(JsonGenerator json, Country country) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", country.name());
    json.writeStringField("code", country.code());
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String key, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    }
  }

  private static void writeDate(JsonGenerator json, String key, Optional<LocalDate> date)
      throws IOException {
    if (date.isPresent()) {
      json.writeStringField(key, date.get().toString());
    }
  }

  private static void writeFirst(JsonGenerator json, String key, Optional<PartialDate> date)
      throws IOException {
    writeDate(json, key, date.map(PartialDate::first));
  }

  private static void writeValue(JsonGenerator json, String key, Optional<Value> value)
      throws IOException {
    if (value.isPresent()) {
      writeValue(json, key, value.get());
    }
  }

  private static void writeValue(JsonGenerator json, String key, Value value) throws IOException {
    if (value instanceof Value.Text text) {
      json.writeStringField(key, text.text());
    } else if (value instanceof Value.JsonNumber number) {
      json.writeFieldName(key);
      json.writeNumber(number.json());
    } else {
      json.writeNullField(key);
    }
  }
}
