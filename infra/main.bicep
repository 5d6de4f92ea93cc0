// Everything Doorstep runs on. Deploy it twice: first without `image`, which makes the registry and the vault to fill;
// then with it, which starts the service (README.md).
targetScope = 'resourceGroup'

@description('Begins every name. Letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'doorstep'

@description('Personal data stays in the United Kingdom.')
@allowed(['uksouth', 'ukwest'])
param location string = 'uksouth'

@description('The image in this deployment\'s registry, with its tag, like doorstep:0.1.0. Empty on the first run.')
param image string = ''

@description('How Doorstep proves itself to Teams. An identity has no secret that could run out.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botType string = 'UserAssignedMSI'

@description('The app registration\'s application id; only for SingleTenant.')
param botAppId string = ''

@description('The day on which that registration\'s secret ends, like 2027-05-31; only for SingleTenant. The log says so a month before.')
param secretExpires string = ''

@description('Agencies that share this bot, name=tenant id, separated by commas. Empty: this tenant alone.')
param agencies string = ''

@description('A language model that may write answers from the passages found: its address. Empty: none is used.')
param modelUrl string = ''

@description('The model, or the deployment in Azure OpenAI.')
param modelName string = ''

@description('Azure OpenAI\'s API version; empty for any other compatible service.')
param modelApiVersion string = ''

@description('`on`: meetings are put into the agency\'s calendars through Microsoft Graph (README.md says which permissions). Empty: invitation files alone.')
@allowed(['', 'on'])
param graphCalendar string = ''

@description('Entra object ids of those who may set up teams, separated by commas.')
param admins string

@description('Settings whose values were put into the vault, so that no secret passes through a template.')
@allowed(['MicrosoftAppPassword', 'FALLBACK_WEBHOOK_URL', 'FALLBACK_WEBHOOK_SECRET', 'HEARTBEAT_URL', 'MODEL_KEY'])
param secrets array = []

@description('How many years the records of a case are kept after the last thing that happened in it (privacy.md). Empty: 7.')
param recordYears string = ''

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@description('Copies running at the same time. One can die without an alarm being late.')
@minValue(2)
@maxValue(5)
param instances int = 2

@description('Who is told when Doorstep itself is ill. A shared mailbox that somebody reads at night.')
@minLength(1)
param alertEmails array

@description('Public addresses from which operators may reach the storage, for back-ups. Empty: nobody from outside.')
param operatorAddresses array = []

@description('Days that logs are kept. They hold ids and kinds, never words.')
@minValue(30)
@maxValue(730)
param logDays int = 90

param tags object = {}

var suffix = uniqueString(resourceGroup().id)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-identity'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
    alertEmails: alertEmails
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${toLower(name)}${suffix}', 24)
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    subnetId: network.outputs.endpointSubnetId
    dnsZoneId: network.outputs.tableZoneId
    operatorAddresses: operatorAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: take('${name}-${suffix}', 24)
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: '${toLower(name)}${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module service 'modules/service.bicep' = if (!empty(image)) {
  name: 'service'
  params: {
    name: name
    location: location
    tags: tags
    image: '${registry.outputs.server}/${image}'
    registryServer: registry.outputs.server
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tablesEndpoint: storage.outputs.tablesEndpoint
    vaultUri: vault.outputs.uri
    secrets: secrets
    botType: botType
    botAppId: botAppId
    agencies: agencies
    modelUrl: modelUrl
    modelName: modelName
    modelApiVersion: modelApiVersion
    graphCalendar: graphCalendar
    secretExpires: secretExpires
    admins: admins
    recordYears: recordYears
    logLevel: logLevel
    instances: instances
    subnetId: network.outputs.appSubnetId
    workspaceName: monitoring.outputs.workspaceName
    insightsName: monitoring.outputs.insightsName
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

output registryName string = registry.outputs.name
output vaultName string = vault.outputs.name
output storageName string = storage.outputs.name
output tablesEndpoint string = storage.outputs.tablesEndpoint

@description('For `npm run package -- --app-id`: the identity\'s, unless an app registration is used.')
output appId string = botType == 'UserAssignedMSI' ? identity.outputs.clientId : botAppId

@description('For `npm run package -- --domain`; empty until the service runs.')
output host string = service.?outputs.host ?? ''
