package io.sluice.console.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sluice.export.preview.Preview;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A preview as a page shows it: the messages indented, otherwise to the letter. */
public record PreviewView(List<Item> items, boolean complete, List<String> warnings)
    implements Serializable {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * @param text the message, or the record of a rejection
   * @param reason the rejection's code; null for a message
   */
  public record Item(String event, LocalDate day, String text, String reason, String detail)
      implements Serializable {}

  static PreviewView of(Preview preview) {
    return new PreviewView(
        preview.records().stream().map(PreviewView::item).toList(),
        preview.complete(),
        preview.warnings());
  }

  private static Item item(Preview.Item item) {
    String text = item.message() == null ? item.payload() : indented(item.message());
    return new Item(item.event(), item.day(), text, item.reason(), item.detail());
  }

  static String indented(String json) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
    } catch (JsonProcessingException notJson) {
      return json;
    }
  }
}
