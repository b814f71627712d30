package io.registerexporter.emr;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why a cluster is in its state.
 *
 * @param code EMR's word, empty for none
 */
record ChangeReason(String code, String message) {

  static final ChangeReason NONE = new ChangeReason("", "");

  static final ChangeReason PROVISIONING = new ChangeReason("", "Provisioning Amazon EC2 capacity");
  static final ChangeReason BOOTSTRAPPING = new ChangeReason("", "Running bootstrap actions");
  static final ChangeReason RUNNING = new ChangeReason("", "Running step");
  static final ChangeReason READY = new ChangeReason("", "Cluster ready to run steps.");
  static final ChangeReason COMPLETED = new ChangeReason("ALL_STEPS_COMPLETED", "Steps completed");
  static final ChangeReason COMPLETED_WITH_ERRORS =
      new ChangeReason("ALL_STEPS_COMPLETED", "Steps completed with errors");
  static final ChangeReason REQUESTED =
      new ChangeReason("USER_REQUEST", "Terminated by user request");

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!code.isEmpty()) {
      json.put("Code", code);
    }
    if (!message.isEmpty()) {
      json.put("Message", message);
    }
    return json;
  }
}
