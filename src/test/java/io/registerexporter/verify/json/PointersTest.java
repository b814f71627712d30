package io.registerexporter.verify.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointersTest {

  private static final Value STATEMENT =
      JsonValues.of(
          "{\"name\":\"x\",\"names\":[{\"type\":1},[null]],\"share\":{\"0\":{\"a/b~c\":[]}},\"\":{\"\":1}}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//",
        "/name",
        "/name/0",
        "/nam",
        "/names",
        "/names/0",
        "/names/0/type",
        "/names/00",
        "/names/-",
        "/names/type",
        "/names/1/0",
        "/names/1/0/0",
        "/names/2",
        "/share/0",
        "/share/0/a~1b~0c",
        "/share/0/a~1b~0c/0"
      })
  void pointer_leadsWhereJacksonIsLed(String pointer) {
    JsonPointer compiled = JsonPointer.compile(pointer);

    assertThat(STATEMENT.leads(compiled))
        .isEqualTo(!pointer.isEmpty() && !STATEMENT.json().at(compiled).isMissingNode());
  }
}
