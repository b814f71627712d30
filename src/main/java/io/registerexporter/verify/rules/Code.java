package io.registerexporter.verify.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** A stable code under which a report names what is wrong. */
public interface Code {

  /** The code as it stands in reports. */
  @JsonValue
  String code();

  /** One sentence for people. */
  String meaning();
}
