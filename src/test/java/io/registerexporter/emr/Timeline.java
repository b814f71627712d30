package io.registerexporter.emr;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** When what happened, in seconds since 1970 as EMR tells it. */
final class Timeline {

  enum Event {
    CREATED("CreationDateTime"),
    READY("ReadyDateTime"),
    STARTED("StartDateTime"),
    ENDED("EndDateTime");

    private final String member;

    Event(String member) {
      this.member = member;
    }
  }

  private final Map<Event, Instant> times = new EnumMap<>(Event.class);

  Timeline(Instant created) {
    times.put(Event.CREATED, created);
  }

  void add(Event event, Instant time) {
    times.put(event, time);
  }

  Instant created() {
    return times.get(Event.CREATED);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    times.forEach(
        (event, time) -> json.put(event.member, BigDecimal.valueOf(time.toEpochMilli(), 3)));
    return json;
  }
}
