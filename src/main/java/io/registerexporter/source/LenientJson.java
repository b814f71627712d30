package io.registerexporter.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/**
 * Reads JSON in which some Extended JSON is not valid, such as a {@code $date} that is no date:
 * that value stays the object it is written as, and the rest of the document is as it is.
 */
final class LenientJson {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private LenientJson() {}

  /**
   * @throws IllegalArgumentException if the text is no JSON object
   */
  static BsonDocument parse(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (!node.isObject()) {
        throw new IllegalArgumentException("no object");
      }
      return plainObject(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static BsonValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> {
        BsonArray array = new BsonArray();
        node.forEach(element -> array.add(value(element)));
        yield array;
      }
      case STRING -> new BsonString(node.textValue());
      case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
      case NUMBER -> number(node);
      default -> BsonNull.VALUE;
    };
  }

  private static BsonValue number(JsonNode node) {
    if (node.isInt()) {
      return new BsonInt32(node.intValue());
    }
    if (node.isLong()) {
      return new BsonInt64(node.longValue());
    }
    if (node.isBigInteger() && node.bigIntegerValue().bitLength() <= 112) {
      return new BsonDecimal128(new Decimal128(node.decimalValue()));
    }
    return new BsonDouble(node.doubleValue());
  }

  /** An object whose keys begin with $ is one value of Extended JSON, if it is a valid one. */
  private static BsonValue object(JsonNode node) {
    Iterator<String> names = node.fieldNames();
    if (names.hasNext() && names.next().startsWith("$")) {
      try {
        return BsonDocument.parse("{\"v\":" + node + "}").get("v");
      } catch (RuntimeException notValid) {
        // The parser throws whatever its parts throw; the value stays an object.
        return plainObject(node);
      }
    }
    return plainObject(node);
  }

  private static BsonDocument plainObject(JsonNode node) {
    BsonDocument document = new BsonDocument();
    for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      document.append(field.getKey(), value(field.getValue()));
    }
    return document;
  }
}
