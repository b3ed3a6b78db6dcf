-- Load on the API of a served demo city: the calls of somebody who walks through the pages, 200 a second.
-- LCS_COOKIE is the session; wrk -t 2 -c 20 -d 15s --latency -s bench/api.lua ADDRESS
local calls = {
  "/api/v1/city", "/api/v1/home", "/api/v1/facilities", "/api/v1/plan", "/api/v1/scenario?scope=estate",
  "/api/v1/findings?limit=50", "/api/v1/search?q=hall", "/api/v1/map", "/api/v1/facilities/DB-10001",
  "/api/v1/explain?reference=facility:DB-10001:emissions",
}
local position = 0

function request()
  position = position % #calls + 1
  return wrk.format("GET", calls[position], {
    ["Cookie"] = os.getenv("LCS_COOKIE"), ["Accept-Encoding"] = "gzip", ["Accept-Language"] = "en",
  })
end

-- Each of the 20 connections asks ten times a second.
function delay()
  return 100
end

function response(status)
  if status ~= 200 then
    io.stderr:write("status " .. status .. "\n")
  end
end
