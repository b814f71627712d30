package io.registerexporter.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedPointersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1} | {'a':1.0} | ``",
        "{'a':1} | {'a':2} | /a",
        "{'a':1} | {'b':1} | /a /b",
        "{'a':null} | {} | /a",
        "{'a':{'b':1,'c':[{'d':1},{'d':2}]}} | {'a':{'b':1,'c':[{'d':1},{'d':3}]}} | /a/c/1/d",
        "{'a':[1]} | {'a':[1,2]} | /a",
        "{'a':[1]} | {'a':{'b':1}} | /a",
        "{'x/y':1,'~':1} | {'x/y':2,'~':2} | /x~1y /~0",
        "{'a':1} | {'a':1,'publicationDetails':{},'recordStatus':'new'} | ``",
        "{'source':{'url':'x'}} | {'source':{'url':'y','retrievedAt':'1'}} | /source/url",
        "{} | {'source':{'retrievedAt':'1'}} | ``"
      })
  void pointers_leadToWhatDiffers(String from, String to, String pointers) {
    assertThat(
            String.join(
                " ",
                ChangedPointers.between(
                    Exports.json(from.replace('\'', '"')), Exports.json(to.replace('\'', '"')))))
        .isEqualTo(pointers);
  }
}
