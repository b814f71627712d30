package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * Statements of BODS 0.1, sound ones and such with one thing wrong. Quotes are single for reading.
 */
final class SampleStatements {

  private static final String ID = "'statementID':'openownership-register-16416891616788742165'";
  private static final String ENTITY =
      "{" + ID + ",'statementType':'entityStatement','entityType':'registeredEntity'";
  private static final String PERSON = "{" + ID + ",'statementType':'personStatement'";
  private static final String OWNERSHIP =
      "{" + ID + ",'statementType':'ownershipOrControlStatement'";
  private static final String ENDS =
      ",'subject':{'describedByEntityStatement':'a'},'interestedParty':{}";

  private SampleStatements() {}

  static Stream<JsonNode> good() {
    return statements(
        ENTITY + "}",
        ENTITY + ",'name':'','notInTheStandard':1}",
        ENTITY + ",'incorporatedInJurisdiction':{'name':'Delaware','code':'US-DE'}}",
        ENTITY + ",'identifiers':[{'scheme':'GB-COH'},{'schemeName':'Companies House'}]}",
        ENTITY + ",'identifiers':[{'schemeName':'x','id':'1','uri':'https://example.org/1'}]}",
        ENTITY + ",'addresses':[{'type':'registered','address':'1 Street','country':'GB'}]}",
        ENTITY + ",'foundingDate':'2018-05-23','dissolutionDate':'2018'}",
        ENTITY + ",'statementDate':'2018-05-23','replacesStatements':[]}",
        ENTITY + ",'annotations':[{'statementPointerTarget':'/','motivation':'commenting'}]}",
        ENTITY + ",'annotations':[{'statementPointerTarget':'/','motivation':'linking'}]}",
        PERSON + "}",
        PERSON + ",'personType':'unknownPerson','missingInfoReason':'x','names':[]}",
        PERSON + ",'names':[{'type':'individual','fullName':'A'}],'birthDate':'1970-01-01'}",
        PERSON + ",'nationalities':[{'name':'Denmark','code':'DK'}],'addresses':[{}]}",
        PERSON + ",'missingPersonReason':'x','missingPersonType':'y'}",
        OWNERSHIP + ENDS + "}",
        OWNERSHIP + ENDS + ",'interests':[{'type':'shareholding','share':{'exact':100}}]}",
        OWNERSHIP + ENDS + ",'interests':[{'share':{'minimum':0,'maximum':33.33}}]}",
        OWNERSHIP + ENDS + ",'interests':[{'interestLevel':'direct','startDate':'2018-01'}]}",
        OWNERSHIP + ENDS + ",'source':{'type':[],'url':'','retrievedAt':'2019-07-08T10:37:11Z'}}",
        OWNERSHIP
            + ",'subject':{'describedByEntityStatement':'a'},"
            + "'interestedParty':{'unspecified':{'reason':'unknown','description':'x'}}}");
  }

  static Stream<JsonNode> bad() {
    return statements(
        "[]",
        "'text'",
        "{}",
        "{" + ID + "}",
        "{" + ID + ",'statementType':'relationship'}",
        "{'statementID':'too-short','statementType':'personStatement'}",
        "{'statementID':17,'statementType':'personStatement'}",
        "{" + ID + ",'statementType':'entityStatement'}",
        "{" + ID + ",'statementType':'entityStatement','entityType':'company'}",
        ENTITY + ",'name':null}",
        ENTITY + ",'alternateNames':'x'}",
        ENTITY + ",'alternateNames':[1]}",
        ENTITY + ",'incorporatedInJurisdiction':{'code':'G'}}",
        ENTITY + ",'incorporatedInJurisdiction':{'code':'GB-ENGL'}}",
        ENTITY + ",'identifiers':[{'id':'1'}]}",
        ENTITY + ",'identifiers':[{'schemeName':null}]}",
        ENTITY + ",'identifiers':[{'scheme':'x','id':1}]}",
        ENTITY + ",'identifiers':[{'scheme':'x','uri':'no uri'}]}",
        ENTITY + ",'addresses':[{'type':'business'}]}",
        ENTITY + ",'addresses':[{'country':'GBR'}]}",
        ENTITY + ",'foundingDate':'23.5.2018'}",
        ENTITY + ",'statementDate':'2018'}",
        ENTITY + ",'statementDate':'-1970-01-01'}",
        ENTITY + ",'uri':'x'}",
        ENTITY + ",'replacesStatements':['x']}",
        ENTITY + ",'annotations':[{'motivation':'linking'}]}",
        ENTITY + ",'annotations':[{'statementPointerTarget':'/','motivation':'x'}]}",
        ENTITY + ",'annotations':[{'statementPointerTarget':'/'}]}",
        PERSON + ",'personType':'somebody'}",
        PERSON + ",'names':[{'type':'maiden'}]}",
        PERSON + ",'names':[{'fullName':null}]}",
        PERSON + ",'names':{}}",
        PERSON + ",'nationalities':['DK']}",
        PERSON + ",'nationalities':[{'code':'DNK'}]}",
        PERSON + ",'birthDate':1970}",
        PERSON + ",'placeOfBirth':'x'}",
        PERSON + ",'pepStatus':[{'jurisdiction':{'code':'X'}}]}",
        PERSON + ",'missingPersonReason':'x'}",
        OWNERSHIP + "}",
        OWNERSHIP + ",'subject':{},'interestedParty':{}}",
        OWNERSHIP + ",'subject':{'describedByEntityStatement':'a'}}",
        OWNERSHIP
            + ",'subject':{'describedByEntityStatement':'a'},"
            + "'interestedParty':{'describedByPersonStatement':null}}",
        OWNERSHIP
            + ",'subject':{'describedByEntityStatement':'a'},"
            + "'interestedParty':{'unspecified':{}}}",
        OWNERSHIP
            + ",'subject':{'describedByEntityStatement':'a'},"
            + "'interestedParty':{'unspecified':{'reason':'x'}}}",
        OWNERSHIP + ENDS + ",'interests':[{'type':'shares'}]}",
        OWNERSHIP + ENDS + ",'interests':[{'interestLevel':'both'}]}",
        OWNERSHIP + ENDS + ",'interests':[{'beneficialOwnershipOrControl':'yes'}]}",
        OWNERSHIP + ENDS + ",'interests':[{'share':{'exact':null}}]}",
        OWNERSHIP + ENDS + ",'interests':[{'share':{'minimum':-1}}]}",
        OWNERSHIP + ENDS + ",'interests':[{'share':{'maximum':100.01}}]}",
        OWNERSHIP + ENDS + ",'interests':[{'share':{'exclusiveMinimum':0}}]}",
        OWNERSHIP + ENDS + ",'interests':[{'endDate':'+10000-01-02'}]}",
        OWNERSHIP + ENDS + ",'source':{'type':['newspaper']}}",
        OWNERSHIP + ENDS + ",'source':{'retrievedAt':'2019-07-08'}}",
        OWNERSHIP + ENDS + ",'source':{'assertedBy':[{'uri':'x y'}]}}");
  }

  private static Stream<JsonNode> statements(String... texts) {
    return Stream.of(texts).map(text -> JsonTexts.json(text.replace('\'', '"')));
  }
}
