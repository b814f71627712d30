package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.BodsVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InheritedOddityTest {

  private final StatementValidator validator = StatementValidator.of(BodsVersion.V0_1);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "FULL_NAME_NULL         | person    | 'names':[{'type':'individual','fullName':null}]",
        "SCHEME_NAME_NULL       | entity    | 'identifiers':[{'schemeName':null,'id':'x'}]",
        "IDENTIFIER_NUMBER      | entity    | 'identifiers':[{'schemeName':'x','id':17}]",
        "IDENTIFIER_NUMBER      | person    | 'identifiers':[{'scheme':1.5,'id':'x'}]",
        "IDENTIFIER_NUMBER      | person    | 'identifiers':[{'scheme':'x','uri':1}]",
        "IDENTIFIER_URI_INVALID | entity    | 'identifiers':[{'scheme':'x','uri':'a b'}]",
        "IDENTIFIER_URI_INVALID | person    | 'identifiers':[{'scheme':'x','uri':''}]",
        "INTEREST_TYPE_UNKNOWN  | ownership | 'interests':[{'type':'dividends'}]",
        "SHARE_NULL             | ownership | 'interests':[{'share':{'minimum':null}}]",
        "SHARE_OUT_OF_RANGE     | ownership | 'interests':[{'share':{'exact':250}}]",
        "SHARE_OUT_OF_RANGE     | ownership | 'interests':[{'share':{'maximum':-0.5}}]",
        "SOURCE_TYPE_UNKNOWN    | ownership | 'source':{'type':['gossip']}",
        "YEAR_OUT_OF_RANGE      | ownership | 'statementDate':'-1970-01-01'",
        "YEAR_OUT_OF_RANGE      | ownership | 'interests':[{'endDate':'+10000-01-02'}]",
        "YEAR_OUT_OF_RANGE      | person    | 'birthDate':'10000-01-02'"
      })
  void whatTheOldExporterPrinted_isInherited(InheritedOddity oddity, String kind, String content) {
    assertThat(problems(kind, content))
        .extracting(StatementProblem::inherited)
        .containsExactly(Optional.of(oddity));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "person    | 'names':[{'fullName':1}]",
        "person    | 'names':[{'givenName':null}]",
        "person    | 'birthDate':'1.1.1970'",
        "entity    | 'name':null",
        "entity    | 'identifiers':[{'scheme':null}]",
        "entity    | 'identifiers':[{'schemeName':'x','id':null}]",
        "entity    | 'identifiers':[{'schemeName':'x','id':true}]",
        "entity    | 'identifiers':[{'id':'x'}]",
        "entity    | 'foundingDate':'+10000-01-02'",
        "entity    | 'addresses':[{'country':'GBR'}]",
        "ownership | 'interests':[{'type':null}]",
        "ownership | 'interests':[{'share':null}]",
        "ownership | 'interests':[{'share':{'minimum':'25'}}]",
        "ownership | 'interests':[{'share':{'exclusiveMinimum':null}}]",
        "ownership | 'statementDate':'1970-02-30'",
        "ownership | 'source':{'type':[null]}",
        "ownership | 'source':{'retrievedAt':null}"
      })
  void whatItNeverPrinted_isAnError(String kind, String content) {
    assertThat(problems(kind, content))
        .extracting(StatementProblem::inherited)
        .isNotEmpty()
        .containsOnly(Optional.empty());
  }

  @Test
  void shortStatementId_isInherited() {
    List<StatementProblem> problems =
        validator.problems(
            JsonTexts.json(
                "{\"statementID\":\"openownership-register-7\","
                    + "\"statementType\":\"personStatement\"}"));

    assertThat(problems)
        .containsExactly(
            new StatementProblem(
                "/statementID",
                "must be at least 32 characters long",
                Optional.of(InheritedOddity.STATEMENT_ID_SHORT)));
  }

  @Test
  void codes_areUnique() {
    assertThat(
            Arrays.stream(InheritedOddity.values())
                .map(InheritedOddity::code)
                .collect(Collectors.toSet()))
        .hasSameSizeAs(InheritedOddity.values());
    assertThat(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet()))
        .hasSameSizeAs(ProblemCode.values());
  }

  private List<StatementProblem> problems(String kind, String content) {
    String begin =
        switch (kind) {
          case "entity" -> "'statementType':'entityStatement','entityType':'registeredEntity'";
          case "person" -> "'statementType':'personStatement'";
          default ->
              "'statementType':'ownershipOrControlStatement','interestedParty':{},"
                  + "'subject':{'describedByEntityStatement':'x'}";
        };
    String statement =
        "{'statementID':'openownership-register-16416891616788742165',"
            + begin
            + ","
            + content
            + "}";
    return validator.problems(JsonTexts.json(statement.replace('\'', '"')));
  }
}
