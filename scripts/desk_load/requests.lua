-- Requests of the desk's load, for wrk. Every thread draws its own; what it needs comes from files that
-- scripts/desk_load/load.py writes. Arguments: kind, folder, requests per second offered in all (0: as many as can be).
dofile(os.getenv("GUICHET_LUA") .. "/clock.lua")

local threads = {}
function setup(thread)
  thread:set("turn", #threads)
  table.insert(threads, thread)
end

local function lines(path)
  local found = {}
  for line in io.lines(path) do table.insert(found, line) end
  return found
end

function init(args)
  kind, folder, offered = args[1], args[2], tonumber(args[3])
  share = tonumber(args[4])              -- how many threads share the rate
  math.randomseed(turn * 7919 + os.time())
  count = 0
  stamp = string.format("%x%x", os.time(), turn)
  doctor = lines(folder .. "/jeton-medecin")[1]
  agent = lines(folder .. "/jeton-agent")[1]
  cookie = lines(folder .. "/session-medecin")[1]
  agentCookie = lines(folder .. "/session-agent")[1]
  numbers = lines(folder .. "/numeros-" .. turn % 2)
  dossiers = lines(folder .. "/dossiers")
  before, after = table.concat(lines(folder .. "/avant"), ""), table.concat(lines(folder .. "/apres"), "")
  pages = lines(folder .. "/pages")
  queue = lines(folder .. "/corbeille")
  lists = lines(folder .. "/listes")
  place = tonumber(lines(folder .. "/depart")[1])
end

local function bearer(token) return { ["Authorization"] = "Bearer " .. token } end

local function deposit()
  place = place % #numbers + 1
  count = count + 1
  return wrk.format("POST", "/api/v1/dossiers/arret-de-travail?depot=oui", {
    ["Authorization"] = "Bearer " .. doctor, ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = stamp .. "-" .. count .. "-" .. math.random(1e9),
  }, before .. numbers[place] .. after)
end

local function read()
  return wrk.format("GET", "/api/v1/dossiers/" .. dossiers[math.random(#dossiers)], bearer(doctor))
end

local function list()
  local path = lists[math.random(#lists)]
  return wrk.format("GET", path, bearer(path:find("corbeilles") and agent or doctor))
end

local kinds = {
  depot = deposit,
  lecture = read,
  mixte = function()
    local draw = math.random(100)
    if draw <= 60 then return read() elseif draw <= 85 then return list() else return deposit() end
  end,
  corbeille = function() return wrk.format("GET", queue[math.random(#queue)], bearer(agent)) end,
  page = function()
    local path = pages[1]
    return wrk.format("GET", path, { ["Cookie"] = path:find("corbeilles") and agentCookie or cookie })
  end,
  nu = function() return wrk.format("GET", pages[1]) end,
}

function request() return kinds[kind]() end

if wrk then
  function delay() return (offered or 0) == 0 and 0 or turn_of(offered / share) end
end

function done(summary, latency)
  local lag = 0
  for _, thread in ipairs(threads) do lag = math.max(lag, thread:get("late")) end
  local errors = summary.errors
  io.write(string.format(
    "BENCH %d %d %.3f %.3f %.3f %d %.3f\n", summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000, errors.status + errors.connect + errors.read + errors.write + errors.timeout, lag * 1000))
end
