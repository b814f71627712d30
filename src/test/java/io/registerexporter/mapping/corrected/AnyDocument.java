package io.registerexporter.mapping.corrected;

import static io.registerexporter.AnyValue.texts;

import io.registerexporter.AnyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/** Documents whose fields hold what they should, what they nearly should, or anything at all. */
final class AnyDocument {

  private static final Arbitrary<BsonValue> INTEREST_TYPES =
      texts(
          "shareholding",
          "Voting-Rights",
          "votingRights",
          "trustee",
          "nominee",
          "boardChair",
          "unknownInterest",
          "other-influence-or-control-of-trust",
          "ownership-of-shares-25-to-50-percent",
          "voting-rights-75-to-100-percent-as-trust",
          "blah");

  private AnyDocument() {}

  static Arbitrary<BsonDocument> entity() {
    Map<String, Arbitrary<BsonValue>> fields = new TreeMap<>();
    fields.put("type", Arbitraries.of("legal-entity", "natural-person", "x").map(BsonString::new));
    fields.put("company_type", texts("Trust", " state body", "ltd"));
    fields.put("name", texts("Company"));
    fields.put("address", texts("1 Street"));
    fields.put("jurisdiction_code", texts("gb", "us_de", "uk-sct", "us_xx", "-", "xx"));
    fields.put("identifiers", AnyValue.arrayOf(identifier()));
    fields.put("nationality", texts("gb", "UK", "Denmark", "British"));
    fields.put("country_of_residence", texts("Wales", "dk", "Unknown"));
    fields.put("dob", AnyValue.dates());
    fields.put("incorporation_date", AnyValue.times());
    fields.put("dissolution_date", AnyValue.times());
    fields.put("self_updated_at", AnyValue.times());
    fields.put("updated_at", AnyValue.times());
    Arbitrary<ObjectId> ids =
        Arbitraries.integers().map(seconds -> new ObjectId(seconds, 0x123456));
    return Combinators.combine(documentOf(fields), ids)
        .as((entity, id) -> entity.append("_id", new BsonObjectId(id)));
  }

  static Arbitrary<BsonDocument> relationship() {
    Map<String, Arbitrary<BsonValue>> provenance = new TreeMap<>();
    provenance.put("source_name", texts("UK PSC Register", "OpenOwnership Register", "Other"));
    provenance.put("source_url", AnyValue.addresses());
    provenance.put("retrieved_at", AnyValue.times());
    Map<String, Arbitrary<BsonValue>> fields = new TreeMap<>();
    fields.put("interests", AnyValue.arrayOf(interest()));
    fields.put("is_indirect", AnyValue.flags());
    fields.put("sample_date", AnyValue.dates());
    fields.put("started_date", AnyValue.dates());
    fields.put("ended_date", AnyValue.dates());
    fields.put("updated_at", AnyValue.times());
    fields.put("provenance", documentOf(provenance).map(BsonValue.class::cast));
    return Combinators.combine(documentOf(fields), AnyValue.documents())
        .as(
            (relationship, id) ->
                relationship
                    .append("_id", id)
                    .append("source_id", objectId(Corrected.PERSON.id()))
                    .append("target_id", objectId(Corrected.COMPANY.id())));
  }

  static Arbitrary<BsonDocument> pscStatement() {
    Map<String, Arbitrary<BsonValue>> fields = new TreeMap<>();
    fields.put(
        "type",
        texts(
            "psc-exists-but-not-identified",
            "super-secure-person-with-significant-control",
            "Steps-To-Find-PSC-Not-Yet-Completed",
            "noBeneficialOwners",
            "other"));
    fields.put("date", AnyValue.times());
    fields.put("ended_date", AnyValue.dates());
    fields.put("updated_at", AnyValue.times());
    return Combinators.combine(documentOf(fields), AnyValue.documents())
        .as((statement, id) -> statement.append("_id", id));
  }

  static Arbitrary<BsonDocument> dataSource() {
    Map<String, Arbitrary<BsonValue>> fields = new TreeMap<>();
    fields.put("name", texts("UK PSC Register", "Other"));
    fields.put("url", AnyValue.addresses());
    fields.put("types", AnyValue.arrayOf(texts("verified", "officialRegister", "other")));
    return documentOf(fields).map(source -> source.append("_id", new BsonInt32(1)));
  }

  private static Arbitrary<BsonValue> identifier() {
    Map<String, Arbitrary<BsonValue>> number = new TreeMap<>();
    number.put("jurisdiction_code", texts("gb"));
    number.put("company_number", texts("1", "a b/c"));
    Map<String, Arbitrary<BsonValue>> fields = new TreeMap<>(number);
    fields.put("document_id", texts("GB PSC Snapshot", "Denmark CVR", "Other"));
    fields.put("scheme", texts("GB-COH", "XX-Y", "GBR-PASSPORT"));
    fields.put("uri", AnyValue.addresses());
    for (String key :
        List.of("beneficial_owner_id", "link", "scheme_name", "id", "statement_id", "name")) {
      fields.put(key, texts("1", "a b"));
    }
    return Arbitraries.oneOf(documentOf(fields), documentOf(number)).map(BsonValue.class::cast);
  }

  private static Arbitrary<BsonValue> interest() {
    Map<String, Arbitrary<BsonValue>> fields = new TreeMap<>();
    fields.put("type", INTEREST_TYPES);
    fields.put("details", texts("details"));
    fields.put("share_min", AnyValue.percents());
    fields.put("share_max", AnyValue.percents());
    fields.put("exclusive_min", AnyValue.flags());
    fields.put("exclusive_max", AnyValue.flags());
    return Arbitraries.oneOf(INTEREST_TYPES, documentOf(fields).map(BsonValue.class::cast));
  }

  private static Arbitrary<BsonDocument> documentOf(Map<String, Arbitrary<BsonValue>> meant) {
    List<String> names = List.copyOf(meant.keySet());
    List<Arbitrary<Optional<BsonValue>>> fields =
        names.stream().map(name -> AnyValue.field(meant.get(name))).toList();
    return Combinators.combine(fields)
        .as(
            values -> {
              BsonDocument document = new BsonDocument();
              for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                values.get(i).ifPresent(value -> document.put(name, value));
              }
              return document;
            });
  }

  private static BsonObjectId objectId(String hex) {
    return new BsonObjectId(new ObjectId(hex));
  }
}
