// The running service: the app, its registration with Teams, and what watches both.
param name string
param location string
param tags object
param image string
param registryServer string
param identityId string
param identityClientId string
param tablesEndpoint string
param vaultUri string
param secrets array
param botType string
param botAppId string
param agencies string
param modelUrl string
param modelName string
param modelApiVersion string
param graphCalendar string
param secretExpires string
param admins string
param recordYears string
param logLevel string
param instances int
param subnetId string
param workspaceName string
param insightsName string
param actionGroupId string

var appId = botType == 'UserAssignedMSI' ? identityClientId : botAppId

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    registryServer: registryServer
    identityId: identityId
    identityClientId: identityClientId
    tablesEndpoint: tablesEndpoint
    vaultUri: vaultUri
    secrets: secrets
    appId: appId
    botType: botType
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
    subnetId: subnetId
    workspaceName: workspaceName
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-bot'
    tags: tags
    host: app.outputs.host
    appId: appId
    botType: botType
    identityId: identityId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    host: app.outputs.host
    appName: app.outputs.name
    workspaceName: workspaceName
    insightsName: insightsName
    actionGroupId: actionGroupId
  }
}

output host string = app.outputs.host
