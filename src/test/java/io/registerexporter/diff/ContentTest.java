package io.registerexporter.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.verify.json.ValueReader;
import io.registerexporter.verify.rules.StatementRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

  private static long hash(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(utf8, utf8.length + 1 + ValueReader.PADDING);
    line[utf8.length] = ValueReader.END;
    return new Content()
        .hash(new ValueReader(StatementRules.NAMES).read(line, 0, utf8.length).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1,'b':{'c':2,'d':3}} | {'b':{'d':3,'c':2},'a':1}",
        "{'a':'\\u0041&'} | {'a':'A\\u0026'}",
        "{'a':100} | {'a':1.000e2}",
        "{'a':0} | {'a':-0.00}",
        "{'a':1} | {'a':1,'publicationDetails':{'publicationDate':'2026-01-31'}}",
        "{'a':1,'recordStatus':'new'} | {'a':1,'recordStatus':'updated'}",
        "{'source':{'url':'x','retrievedAt':'1'}} | {'source':{'url':'x','retrievedAt':'2'}}",
        "{'a':1} | {'a':1,'source':{'retrievedAt':'2'}}",
        "{'recordId':'r','statementId':'1','statementDate':'2026-01-01','publicationDetails':{'publicationDate':'2026-01-01'}}"
            + " | {'recordId':'r','statementId':'2','statementDate':'2026-01-31','publicationDetails':{'publicationDate':'2026-01-31'}}"
      })
  void statementsThatSayTheSame_haveOneHash(String one, String other) {
    assertThat(hash(one.replace('\'', '"'))).isEqualTo(hash(other.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1} | {'a':2}",
        "{'a':1} | {'a':'1'}",
        "{'a':null} | {}",
        "{'a':true} | {'a':false}",
        "{'a':[1,2]} | {'a':[2,1]}",
        "{'a':[[1],2]} | {'a':[[1,2]]}",
        "{'a':['b','c']} | {'a':['bc']}",
        "{'a':'b','c':'d'} | {'a':'d','c':'b'}",
        "{'a':{'recordStatus':'new'}} | {'a':{'recordStatus':'old'}}",
        "{'a':{'retrievedAt':'1'}} | {'a':{'retrievedAt':'2'}}",
        "{'source':{'url':'x'}} | {'source':{'url':'y'}}",
        "{'source':{}} | {'source':'x'}",
        "{'statementId':'1'} | {'statementId':'2'}",
        "{'recordId':'r','statementDate':'2026-01-01','publicationDetails':{'publicationDate':'2026-01-01'}}"
            + " | {'recordId':'r','statementDate':'2026-01-02','publicationDetails':{'publicationDate':'2026-01-31'}}",
        "{'statementDate':'2026-01-01','publicationDetails':{'publicationDate':'2026-01-01'}}"
            + " | {'statementDate':'2026-01-31','publicationDetails':{'publicationDate':'2026-01-31'}}"
      })
  void statementsThatSayOtherThings_haveOthers(String one, String other) {
    assertThat(hash(one.replace('\'', '"'))).isNotEqualTo(hash(other.replace('\'', '"')));
  }

  @Test
  void hash_doesNotDependOnStatementsBefore() {
    Content content = new Content();
    ValueReader reader = new ValueReader(StatementRules.NAMES);
    byte[] line = "{\"a\":1}\n\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.UTF_8);
    long first = content.hash(reader.read(line, 0, 7).orElseThrow());
    assertThat(content.hash(reader.read(line, 0, 7).orElseThrow())).isEqualTo(first);
  }
}
