package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Reads a request in the API's own names. What exists, and of which type, is what the SDK knows of
 * the service.
 */
final class RequestReader {

  private RequestReader() {}

  /**
   * @throws LauncherException if it has a member that the API does not have, or lacks one that it
   *     wants, or a value is of a wrong type
   */
  static RunJobFlowRequest read(JsonNode request) {
    RunJobFlowRequest.Builder builder = RunJobFlowRequest.builder();
    fill(builder, request, "");
    return builder.build();
  }

  private static void fill(SdkPojo builder, JsonNode object, String path) {
    Map<String, SdkField<?>> fields =
        builder.sdkFields().stream()
            .collect(
                Collectors.toMap(
                    SdkField::locationName, field -> field, (a, b) -> a, LinkedHashMap::new));
    if (!object.isObject()) {
      throw wrong(
          path, "must be a mapping with " + names(fields) + ", and is " + Yaml.kind(object));
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      SdkField<?> field = fields.get(member.getKey());
      if (field == null) {
        throw wrong(at, "EMR's RunJobFlow has no such member. There are " + names(fields));
      }
      field.set(builder, value(field, member.getValue(), at));
    }
    fields.values().stream()
        .filter(field -> field.containsTrait(RequiredTrait.class))
        .filter(field -> object.path(field.locationName()).isMissingNode())
        .findFirst()
        .ifPresent(
            missing -> {
              throw wrong(path, missing.locationName() + " is missing, which EMR wants");
            });
  }

  private static String names(Map<String, SdkField<?>> fields) {
    return String.join(", ", fields.keySet());
  }

  private static Object value(SdkField<?> field, JsonNode value, String path) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo builder = field.constructor().get();
      fill(builder, value, path);
      return ((SdkBuilder<?, ?>) builder).build();
    }
    if (type == MarshallingType.LIST) {
      return list(field.getTrait(ListTrait.class).memberFieldInfo(), value, path);
    }
    if (type == MarshallingType.MAP) {
      return map(field.getTrait(MapTrait.class).valueFieldInfo(), value, path);
    }
    return scalar(type, value, path);
  }

  private static List<Object> list(SdkField<?> item, JsonNode value, String path) {
    if (!value.isArray()) {
      throw wrong(path, "must be a list, and is " + Yaml.kind(value));
    }
    List<Object> items = new ArrayList<>();
    for (JsonNode element : value) {
      items.add(value(item, element, path + "[" + items.size() + "]"));
    }
    return items;
  }

  private static Map<String, Object> map(SdkField<?> item, JsonNode value, String path) {
    if (!value.isObject()) {
      throw wrong(path, "must be a mapping, and is " + Yaml.kind(value));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            entry ->
                map.put(
                    entry.getKey(), value(item, entry.getValue(), path + "." + entry.getKey())));
    return map;
  }

  private static Object scalar(MarshallingType<?> type, JsonNode value, String path) {
    // A text may stand there as true or 5; 1.10 would become 1.1.
    if (type == MarshallingType.STRING
        && (value.isTextual() || value.isBoolean() || value.isIntegralNumber())) {
      return value.asText();
    } else if (type == MarshallingType.INTEGER
        && value.canConvertToInt()
        && value.isIntegralNumber()) {
      return value.intValue();
    } else if (type == MarshallingType.LONG && value.isIntegralNumber()) {
      return value.longValue();
    } else if (type == MarshallingType.DOUBLE && value.isNumber()) {
      return value.doubleValue();
    } else if (type == MarshallingType.BOOLEAN && value.isBoolean()) {
      return value.booleanValue();
    } else if (type == MarshallingType.INSTANT && value.isTextual()) {
      return Instant.parse(value.textValue());
    }
    String wanted = type.getTargetClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    throw wrong(
        path,
        "must be "
            + (wanted.equals("string")
                ? "a text, in quotes where it looks like a number"
                : "of type " + wanted)
            + ", and is "
            + Yaml.kind(value));
  }

  private static LauncherException wrong(String path, String what) {
    return new LauncherException(
        Kind.CONFIGURATION, (path.isEmpty() ? "the request" : path) + ": " + what + ".");
  }
}
