package io.registerexporter.verify.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.JsonValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that keep to all rules and have whatever a rule looks at, to be changed at one place.
 * Quotes are single for reading.
 */
final class SoundStatement {

  /** The day that comes before the future in tests. */
  static final LocalDate TODAY = LocalDate.of(2026, 2, 15);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SOURCE =
      ",'source':{'type':['officialRegister'],'retrievedAt':'2026-02-15T23:59:59Z'}";

  private static final String ANNOTATIONS =
      ",'annotations':[{'statementPointerTarget':'/statementDate','motivation':'commenting',"
          + "'creationDate':'2026-02-15'}]";

  private static final String PUBLICATION =
      ",'publicationDetails':{'publicationDate':'2026-02-15','bodsVersion':'VERSION',"
          + "'publisher':{'name':'Example Register'}}}";

  private static final String IDENTIFIERS =
      ",'identifiers':[{'scheme':'SCHEME','schemeName':'A list','id':'1'}]";

  private static final String ID_02 =
      "{'statementID':'openownership-register-16416891616788742165','statementType':'TYPE',"
          + "'statementDate':'2026-02-15','isComponent':false,";

  private static final String ID_04 =
      "{'statementId':'openownership-register-338db3d152c4c85f12b9901870ddbdbb',"
          + "'declarationSubject':'openownership-register-entity-1','statementDate':'2026-02-15',"
          + "'recordId':'openownership-register-TYPE-1','recordType':'TYPE','recordStatus':'new',"
          + "'recordDetails':{'isComponent':false,";

  private SoundStatement() {}

  /**
   * @param type entity, person or relationship, in both versions
   */
  static ObjectNode of(BodsVersion version, String type) {
    String text =
        switch (type) {
          case "entity" -> entity(version);
          case "person" -> person(version);
          default -> relationship(version);
        };
    return (ObjectNode)
        json((text + SOURCE + ANNOTATIONS + PUBLICATION).replace("VERSION", version.label()));
  }

  private static String entity(BodsVersion version) {
    String content =
        ",'name':'A'"
            + IDENTIFIERS.replace("SCHEME", "GB-COH")
            + ",'foundingDate':'2018-05-23','dissolutionDate':'2018-05-23',";
    return version == BodsVersion.V0_2
        ? ID_02.replace("TYPE", "entityStatement")
            + "'entityType':'registeredEntity'"
            + content
            + "'addresses':[{'type':'registered','address':'1 Street','country':'GB'}]"
        : ID_04.replace("TYPE", "entity")
            + "'entityType':{'type':'arrangement','subtype':'trust'}"
            + content
            + "'addresses':[{'type':'registered','address':'1 Street',"
            + "'country':{'name':'Malta','code':'MT'}}],'publicListing':{'hasPublicListing':true,"
            + "'securitiesListings':[{'marketIdentifierCode':'A',"
            + "'operatingMarketIdentifierCode':'B'}]}}";
  }

  private static String person(BodsVersion version) {
    String content =
        "'personType':'knownPerson','names':[{'fullName':'A'}],'birthDate':'1970-01','deathDate'"
            + ":'2026',";
    return version == BodsVersion.V0_2
        ? ID_02.replace("TYPE", "personStatement")
            + content
            + "'hasPepStatus':true,'pepStatusDetails':[{'reason':'office'}],"
            + "'addresses':[{'address':'1 Street'}]"
            + IDENTIFIERS.replace("SCHEME", "MISC-list")
        : ID_04.replace("TYPE", "person")
            + content
            + "'politicalExposure':{'status':'isPep','details':[{'reason':'office'}]},"
            + "'addresses':[{'address':'1 Street'}],'placeOfBirth':{'type':'placeOfBirth'}"
            + IDENTIFIERS.replace("SCHEME", "DNK-PASSPORT")
            + "}";
  }

  private static String relationship(BodsVersion version) {
    return version == BodsVersion.V0_2
        ? ID_02.replace("TYPE", "ownershipOrControlStatement")
            + "'subject':{'describedByEntityStatement':'a'},"
            + "'interestedParty':{'describedByPersonStatement':'b'},"
            + "'interests':[{'beneficialOwnershipOrControl':true,'startDate':'2018-05',"
            + "'endDate':'2018-05-23','share':{'exact':50,'minimum':50,'maximum':50.0,"
            + "'exclusiveMinimum':false,'exclusiveMaximum':false}}]"
        : ID_04.replace("TYPE", "relationship")
            + "'subject':'a','interestedParty':'b',"
            + "'interests':[{'beneficialOwnershipOrControl':true,'startDate':'2018-05-23',"
            + "'endDate':'2018-05-23','share':{'minimum':25,'exclusiveMaximum':50}}]}";
  }

  /**
   * Puts a value at a place, or takes away what is there.
   *
   * @param pointer the place; empty to put the fields of an object into the statement itself
   * @param value JSON with single quotes, or {@code -} for nothing
   */
  static ObjectNode with(ObjectNode statement, String pointer, String value) {
    if (pointer.isEmpty()) {
      return statement.setAll((ObjectNode) json(value));
    }
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = statement.at(place.head());
    String key = place.last().getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), json(value));
    } else if (value.equals("-")) {
      ((ObjectNode) parent).remove(key);
    } else {
      ((ObjectNode) parent).set(key, json(value));
    }
    return statement;
  }

  static List<Breach> breaches(BodsVersion version, JsonNode statement) {
    List<Breach> found = new ArrayList<>();
    StatementRules.of(version, TODAY).check(JsonValues.of(statement.toString()), found::add);
    return found;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
