package io.sluice.clevertap.call;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * CleverTap's calls. Every status and body is returned as it came; no status throws. The interface
 * has no path of its own: the server would take it for a resource of this application.
 */
interface CleverTapApi {

  String ACCOUNT_ID = "X-CleverTap-Account-Id";
  String PASSCODE = "X-CleverTap-Passcode";

  /** Opens a cursor over {@code events} or {@code profiles}. */
  @POST
  @Path("1/{dataset}.json")
  @Consumes(MediaType.APPLICATION_JSON)
  Response open(
      @HeaderParam(ACCOUNT_ID) String accountId,
      @HeaderParam(PASSCODE) String passcode,
      @PathParam("dataset") String dataset,
      @HeaderParam(VerbatimQuery.HEADER) String query,
      String body);

  @GET
  @Path("1/{dataset}.json")
  Response page(
      @HeaderParam(ACCOUNT_ID) String accountId,
      @HeaderParam(PASSCODE) String passcode,
      @PathParam("dataset") String dataset,
      @HeaderParam(VerbatimQuery.HEADER) String query);

  @POST
  @Path("1/counts/{dataset}.json")
  @Consumes(MediaType.APPLICATION_JSON)
  Response count(
      @HeaderParam(ACCOUNT_ID) String accountId,
      @HeaderParam(PASSCODE) String passcode,
      @PathParam("dataset") String dataset,
      String body);

  @GET
  @Path("1/counts/{dataset}.json")
  Response partialCount(
      @HeaderParam(ACCOUNT_ID) String accountId,
      @HeaderParam(PASSCODE) String passcode,
      @PathParam("dataset") String dataset,
      @QueryParam("req_id") String requestId);

  @POST
  @Path("1/now.json")
  @Consumes(MediaType.APPLICATION_JSON)
  Response now(
      @HeaderParam(ACCOUNT_ID) String accountId,
      @HeaderParam(PASSCODE) String passcode,
      String body);

  @GET
  @Path("getSchema")
  Response schema(
      @HeaderParam(ACCOUNT_ID) String accountId,
      @HeaderParam(PASSCODE) String passcode,
      @QueryParam("type") String type);
}
