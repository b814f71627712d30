package io.registerexporter.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.registerexporter.verify.rules.Code;
import java.util.List;

/**
 * Something that is wrong with an export.
 *
 * @param code which
 * @param count how often it was found
 * @param examples where and how, of the first few
 */
public record Problem(Code code, long count, List<String> examples) {

  /** What the code means, for people. */
  @JsonProperty
  public String meaning() {
    return code.meaning();
  }
}
