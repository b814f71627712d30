package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trust                       | arrangement | trust                | arrangement",
        "express trust               | arrangement | trust                | arrangement",
        "discretionary trust         | arrangement | trust                | arrangement",
        "bare trust                  | arrangement | trust                | arrangement",
        "family trust                | arrangement | trust                | arrangement",
        "fiducie                     | arrangement | trust                | arrangement",
        "treuhand                    | arrangement | trust                | arrangement",
        "waqf                        | arrangement | trust                | arrangement",
        "arrangement                 | arrangement |                      | arrangement",
        "legal arrangement           | arrangement |                      | arrangement",
        "royal charter               | legalEntity |                      | legalEntity",
        "royal charter company       | legalEntity |                      | legalEntity",
        "statutory corporation       | legalEntity |                      | legalEntity",
        "statutory body              | legalEntity |                      | legalEntity",
        "international organisation  | legalEntity |                      | legalEntity",
        "international organization  | legalEntity |                      | legalEntity",
        "state                       | state       |                      | legalEntity",
        "sovereign state             | state       |                      | legalEntity",
        "government department       | stateBody   | governmentDepartment | legalEntity",
        "ministry                    | stateBody   | governmentDepartment | legalEntity",
        "government agency           | stateBody   | stateAgency          | legalEntity",
        "state agency                | stateBody   | stateAgency          | legalEntity",
        "public authority            | stateBody   | stateAgency          | legalEntity",
        "local authority             | stateBody   | other                | legalEntity",
        "municipality                | stateBody   | other                | legalEntity",
        "state body                  | stateBody   | other                | legalEntity",
        "government body             | stateBody   | other                | legalEntity"
      })
  void legalFormOfTheTable_isItsKind(String form, String type, String subtype, String in02) {
    assertKind(form, type, subtype, in02);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ltd",
        "Private limited company",
        "trust company",
        "investment trust",
        "NHS Foundation Trust",
        "trusts",
        "\u200Btrust",
        "statebody",
        "state_body"
      })
  void otherLegalForm_isARegisteredEntity(String form) {
    assertKind(form, "registeredEntity", null, "registeredEntity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trust",
        " TRUST\t",
        "\u00A0trust\u2003",
        "Express  Trust",
        "express\n \u3000trust"
      })
  void caseAndWhiteSpace_doNotMatter(String form) {
    assertKind(form, "arrangement", "trust", "arrangement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: 1", "company_type: null", "company_type: ' '", "company_type: 7"})
  void noLegalForm_isARegisteredEntityWithoutDetails(String fields) {
    assertThat(Corrected.in04().entityDetails(fields).get("entityType"))
        .isEqualTo(Corrected.json("{type: 'registeredEntity'}"));
    assertThat(Corrected.in02().entity(fields).get("entityType").textValue())
        .isEqualTo("registeredEntity");
  }

  @Test
  void legalFormOfWhatMayBeAPerson_isItsDetailsOnly() {
    String fields = "type: 'x', company_type: 'Trust'";
    assertThat(Corrected.in04().entityDetails(fields).get("entityType"))
        .isEqualTo(Corrected.json("{type: 'unknownEntity', details: 'Trust'}"));
    assertThat(Corrected.in02().entity(fields).get("entityType").textValue())
        .isEqualTo("unknownEntity");
  }

  private static void assertKind(String form, String type, String subtype, String in02) {
    String fields = "company_type: '" + form.replace("\n", "\\n").replace("\t", "\\t") + "'";
    ObjectNode kind = JsonNodeFactory.instance.objectNode().put("type", type);
    if (subtype != null) {
      kind.put("subtype", subtype);
    }
    kind.put("details", form);
    JsonNode details = Corrected.in04().entityDetails(fields);
    assertThat(details.get("entityType")).isEqualTo(kind);
    assertThat(List.copyOf(details.get("entityType").properties()))
        .isEqualTo(List.copyOf(kind.properties()));
    assertThat(Corrected.in02().entity(fields).get("entityType").textValue()).isEqualTo(in02);
  }
}
