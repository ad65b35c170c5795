package io.sluice.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sluice.problem.BadInputException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the JSON body of a request. A resource method never gets null.
 *
 * @see ApiJson
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Object> {

  static final int MAX_BODY_BYTES = 1024 * 1024;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  /**
   * @throws BodyTooLargeException if the body is longer than 1 MiB
   * @throws BadInputException if the body is no JSON, or not the JSON that the method takes
   */
  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw new BodyTooLargeException(MAX_BODY_BYTES);
    }
    return read(body, generic);
  }

  static Object read(byte[] body, Type type) throws IOException {
    try {
      Object value = ApiJson.MAPPER.readValue(body, ApiJson.MAPPER.constructType(type));
      if (value == null) {
        throw new BadInputException("The body must be a JSON object; null was found");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw JsonErrors.explain(e, body);
    }
  }
}
